// The slider of the past and the field beside it say the same, also after a moment was chosen.
document.addEventListener("input", (event) => {
  const other = { slider: "sequence", sequence: "slider" }[event.target.id];
  if (other) {
    document.getElementById(other).value = event.target.value;
    document.getElementById("moment").value = "";
  }
});
document.addEventListener("htmx:afterSettle", () => {
  const shown = document.querySelector("#then > input[name=shown]");
  if (shown) {
    document.getElementById("slider").value = shown.value;
    document.getElementById("sequence").value = shown.value;
  }
});
