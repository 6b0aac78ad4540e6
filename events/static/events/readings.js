// One key, one answer: a key presses its button; e goes to the fields and Esc leaves them.
"use strict";
document.querySelector("mark.part")?.scrollIntoView({ block: "center" });
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, select, textarea");
  if (typing && event.key === "Escape") event.target.blur();
  if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "e") {
    event.preventDefault();
    document.querySelector(".desk-fact select")?.focus();
  } else if (event.key !== "Enter") {
    document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`)?.click();
  }
});
