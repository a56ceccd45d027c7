// In a narrow window the navigation lies over the screen: once a screen is chosen there, it goes away by itself.
document.addEventListener("click", (event) => {
  const chosen = event.target.closest?.('[data-testid="stSidebarNavLink"]');
  if (chosen && window.innerWidth < 768) {
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  }
});

// What opens it says so in a word; two arrows alone say nothing.
const nameTheMenu = () => {
  const opener = document.querySelector('[data-testid="stExpandSidebarButton"]');
  const button = opener?.matches("button") ? opener : opener?.querySelector("button");
  if (!button || button.querySelector(".menu-name")) return;
  button.setAttribute("aria-label", "Menu");
  const name = document.createElement("span");
  name.className = "menu-name";
  name.textContent = "Menu";
  button.append(name);
};
new MutationObserver(nameTheMenu).observe(document, { childList: true, subtree: true });
