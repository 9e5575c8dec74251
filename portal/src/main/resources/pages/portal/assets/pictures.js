// Makes a picture smaller before it is sent, so that it fits, and where it was taken stays where it is.
document.addEventListener("change", async event => {
  const input = event.target;
  if (!input.matches(".picture input[type=file]") || input.files.length === 0) return;
  const file = input.files[0];
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const type = file.type === "image/png" ? "image/png" : "image/jpeg";
    const smaller = await new Promise(done => canvas.toBlob(done, type, 0.9));
    if (smaller && input.files[0] === file && smaller.size < file.size) {
      const chosen = new DataTransfer();
      chosen.items.add(new File([smaller], file.name, { type }));
      input.files = chosen.files;
    }
  } catch {
    // It is no picture that the browser reads: the answer to the form says so.
  }
});
