// In a narrow window the navigation lies over the screen: once a screen is chosen there, it goes away by itself.
document.addEventListener("click", (event) => {
  const chosen = event.target.closest?.('[data-testid="stSidebarNavLink"]');
  if (chosen && window.innerWidth < 768) {
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  }
});
