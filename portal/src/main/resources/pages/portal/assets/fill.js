// A field that is shown again with what is wrong with it does not come between somebody who has gone back to it to write on.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target } = event.detail;
  if (target.matches(".asked") && target.contains(document.activeElement) && !document.activeElement.matches("select")) {
    event.detail.shouldSwap = false;
  }
});
