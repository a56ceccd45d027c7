// Told to the page, which opens each view at its top: steady/gate/page/doors.js.
export default ({ data }) => {
  document.documentElement.dataset.view = data.view;
};
