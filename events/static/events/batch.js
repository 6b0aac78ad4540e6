// A batch that was begun goes on by itself, piece by piece; without this script by its button.
"use strict";
(async () => {
  for (let form; (form = document.querySelector("form[data-goes-on]")); ) {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("batch").replaceWith(page.getElementById("batch"));
  }
})();
