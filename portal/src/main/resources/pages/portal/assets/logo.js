// A logo travels in the form itself, as text.
const LARGEST_LOGO_BYTES = 30000;
for (const choice of document.querySelectorAll("[data-logo]")) {
  const file = choice.querySelector("input[type=file]");
  const fault = choice.querySelector(".fault");
  const target = document.getElementById(choice.dataset.logo);
  choice.hidden = false;
  file.addEventListener("change", () => {
    const chosen = file.files[0];
    const wrong = chosen && (chosen.type !== "image/png" || chosen.size > LARGEST_LOGO_BYTES);
    fault.hidden = !wrong;
    fault.textContent = wrong ? choice.dataset.wrong : "";
    target.value = "";
    if (chosen && !wrong) {
      const reader = new FileReader();
      reader.addEventListener("load", () => { target.value = reader.result.split(",")[1]; });
      reader.readAsDataURL(chosen);
    }
  });
}
