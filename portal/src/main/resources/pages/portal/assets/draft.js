// What is typed in a form with data-draft="name" is kept on this device until it is saved, so that a lost connection
// loses nothing. Opened again, the page offers to put it back.
(() => {
  "use strict";

  const PREFIX = "impactkaart-draft:";
  const REACHED = document.currentScript.src;
  // By these a draft is known to be of an earlier version of what somebody else has changed since.
  const STANDS_ON = ["mark", "sequence"];

  const store = {
    read(name) {
      try {
        return JSON.parse(localStorage.getItem(PREFIX + name));
      } catch {
        return null;
      }
    },
    write(name, values) {
      try {
        localStorage.setItem(PREFIX + name, JSON.stringify(values));
      } catch {
        // A full or forbidden store keeps nothing; the form works all the same.
      }
    },
    forget(start) {
      try {
        Object.keys(localStorage)
          .filter((key) => key.startsWith(PREFIX + start))
          .forEach((key) => localStorage.removeItem(key));
      } catch {
        // Nothing is kept, so nothing is left.
      }
    },
  };

  const fields = (form) =>
    [...form.elements].filter(
      (field) =>
        field.name && field.type !== "submit" && (field.type !== "hidden" || STANDS_ON.includes(field.name)),
    );

  const values = (form) => {
    const kept = {};
    for (const field of fields(form)) {
      if (field.type !== "radio" || field.checked) {
        kept[field.name] = field.value;
      }
    }
    return kept;
  };

  const putBack = (form, draft) => {
    for (const field of fields(form)) {
      if (field.name in draft) {
        if (field.type === "radio") {
          field.checked = field.value === draft[field.name];
        } else {
          field.value = draft[field.name];
        }
      }
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // What is sent comes back without the spaces around it.
  const differs = (form, draft) => {
    const shown = values(form);
    return Object.keys(draft).some(
      (name) => !STANDS_ON.includes(name) && name in shown && shown[name].trim() !== draft[name].trim(),
    );
  };

  const notice = (form, text, buttons) => {
    form.querySelector(".draft")?.remove();
    const box = document.createElement("div");
    box.className = "notice draft";
    box.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = text;
    box.append(words);
    if (buttons.length > 0) {
      const actions = document.createElement("p");
      actions.className = "actions";
      for (const [label, act, kind] of buttons) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = kind;
        button.textContent = label;
        button.addEventListener("click", () => {
          act();
          box.remove();
          fields(form).find((field) => field.type !== "hidden")?.focus();
        });
        actions.append(button);
      }
      box.append(actions);
    }
    form.prepend(box);
    return box;
  };

  const watch = (form) => {
    const name = form.dataset.draft;
    const texts = form.querySelector(".draft-texts").dataset;
    const draft = store.read(name);
    // What was sent and came back stands in the form as it was written.
    if (draft && differs(form, draft)) {
      notice(form, texts.found, [
        [texts.restore, () => putBack(form, draft), ""],
        [texts.discard, () => store.forget(name), "secondary"],
      ]);
    }
    form.addEventListener("input", () => store.write(name, values(form)));

    let reachable = false;
    form.addEventListener("submit", (event) => {
      if (reachable) {
        return;
      }
      event.preventDefault();
      const { submitter } = event;
      store.write(name, values(form));
      fetch(REACHED, { method: "HEAD", cache: "no-store" }).then(
        () => {
          reachable = true;
          form.requestSubmit(submitter);
        },
        () => {
          const box = notice(form, texts.offline, []);
          box.classList.add("wrong");
          box.setAttribute("role", "alert");
          box.scrollIntoView({ block: "center" });
        },
      );
    });
  };

  document.querySelectorAll("[data-draft-saved]").forEach((saved) => store.forget(saved.dataset.draftSaved));
  document.querySelectorAll("form[data-draft]").forEach(watch);
  document.querySelectorAll("[data-draft-discard]").forEach((link) =>
    link.addEventListener("click", () => store.forget(document.querySelector("form[data-draft]").dataset.draft)),
  );
  // Whoever logs out leaves nothing behind for the next one at this device.
  document.querySelectorAll('form[action^="/logout"]').forEach((form) =>
    form.addEventListener("submit", () => store.forget("")),
  );
})();
