// The files of a form: chosen, dropped or pasted ones are all kept, and each can be taken away again.
"use strict";
function takeFiles(chooser, shown, texts, tooLarge) {
  const LARGEST = 25 * 1024 * 1024;
  let files = [];
  function add(more) {
    for (const file of more) {
      if (file.size > LARGEST) tooLarge(file.name);
      else files.push(file);
    }
    show();
  }
  function show() {
    const list = new DataTransfer();
    files.forEach((file) => list.items.add(file));
    chooser.files = list.files;
    shown.replaceChildren(...files.map(row));
  }
  function row(file) {
    const item = document.createElement("li");
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "quiet";
    remove.textContent = texts.remove;
    remove.addEventListener("click", () => {
      files = files.filter((one) => one !== file);
      show();
    });
    item.append(file.name, remove);
    return item;
  }
  chooser.addEventListener("change", () => add([...chooser.files].filter((file) => !files.includes(file))));
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    chooser.classList.add("over");
  });
  document.addEventListener("dragleave", () => chooser.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    chooser.classList.remove("over");
    add(event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      add(event.clipboardData.files);
    }
  });
}
