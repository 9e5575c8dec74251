/* Brings the sliders of a scenario to life: each moves the field beside it, and follows it. What is filled in counts. */
(function () {
  "use strict";
  const decimalMark = document.documentElement.lang === "en" ? "." : ",";
  const thousandsMark = decimalMark === "." ? "," : ".";
  const read = text => Number(text.replace(/[\s€£$%]/g, "").replaceAll(thousandsMark, "").replace(decimalMark, ".").replace("−", "-"));
  const write = number => String(number).replace(".", decimalMark);
  const fieldOf = slider => document.getElementById(slider.dataset.for);

  function say(slider) {
    const unit = fieldOf(slider).parentElement.querySelector(".unit");
    slider.setAttribute("aria-valuetext", write(slider.value) + (unit ? " " + unit.textContent : ""));
  }

  function follow(slider) {
    const text = fieldOf(slider).value.trim();
    const number = text === "" ? Number(slider.defaultValue) : read(text);
    if (!Number.isNaN(number)) {
      slider.value = number;
    }
    say(slider);
  }

  const sliders = document.querySelectorAll("input.slider");
  sliders.forEach(slider => {
    follow(slider);
    slider.hidden = false;
  });
  if (sliders.length > 0) {
    document.getElementById("trial").classList.add("live");
    // While the event goes down, so that the field is right before the form is sent.
    document.addEventListener("input", event => {
      if (event.target.matches("input.slider")) {
        fieldOf(event.target).value = write(event.target.value);
        say(event.target);
      } else if (event.target.matches(".control input.figure")) {
        follow(document.getElementById(event.target.id + "-slider"));
      }
    }, true);
  }
})();
