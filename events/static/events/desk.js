// The desk: one key, one request, and the next fact is on the screen before the answer comes.
"use strict";

const desk = document.getElementById("desk");
const now = document.getElementById("desk-now");
const next = document.getElementById("desk-next").innerHTML.trim();
const waiting = next ? [next] : []; // facts that came and are not on the screen yet
const said = document.getElementById("desk-said");
const token = desk.querySelector("[name=csrfmiddlewaretoken]").value;
const filters = Object.fromEntries(new URLSearchParams(location.search));
const rulings = []; // decisions of this sitting, the last to be undone first
const versions = new Map(); // of facts ruled on here: newer than those on the screen
const chosen = globalThis.Highlight ? new Highlight() : new Set(); // words that name a new one
globalThis.CSS?.highlights?.set("chosen", chosen);
let answers = 0;
let last = ""; // the place of the last fact that came: the next request asks for what is beyond
let sent = Promise.resolve(); // requests go out one after the other, in the order of the keys

const item = () => now.querySelector(".desk-item");
const parsed = (html) => new DOMParser().parseFromString(html, "text/html").querySelector(".desk-item");
const placeOf = (html) => parsed(html)?.dataset.place ?? "";
const tell = (text, bad = false) => {
  said.textContent = text;
  said.classList.toggle("errornote", bad);
};

function show(html, focus = true) {
  chosen.clear();
  now.innerHTML = html || "<p>Nothing waits.</p>";
  const mark = now.querySelector("mark.part, mark.cue");
  if (mark) mark.scrollIntoView({ block: "center" });
  if (focus) now.querySelector("h2")?.focus({ preventScroll: true });
}

function advance() {
  show(waiting.shift() ?? "");
}

// Show a fact again; the one that it takes the place of comes after it.
function back(html) {
  const shown = parsed(html);
  if (item() && shown && key(item().dataset) !== key(shown.dataset)) waiting.unshift(now.innerHTML);
  show(html);
}

// Take a fact that came: behind the one on the screen, or onto an empty one.
function take(html) {
  last = placeOf(html);
  if (item()) waiting.push(html);
  else show(html);
}

const key = ({ subject, id }) => `${subject} ${id}`;

function learn(html) {
  const shown = parsed(html);
  if (shown) versions.set(key(shown.dataset), shown.dataset.version);
}

async function post(asked) {
  const body = { ...asked, version: versions.get(key(asked)) ?? asked.version };
  if (asked.verb === "undo") body.decision = rulings.at(-1) ?? 0;
  const response = await fetch(desk.dataset.rule, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify({ ...body, filters }),
  });
  const kind = response.headers.get("Content-Type") ?? "";
  if (!kind.startsWith("application/json")) throw new Error("You are signed out. Reload the page.");
  return [response.ok, await response.json()];
}

// Send a ruling. `stay` keeps the fact on the screen, as it is after the ruling.
function rule(body, { stay = false } = {}) {
  const before = item()?.outerHTML;
  if (!stay) advance();
  sent = sent
    .then(() => post({ ...body, after: last }))
    .then(([good, answer]) => {
      said.dataset.answers = ++answers;
      if (answer.again) learn(answer.again);
      if (!good) {
        tell(answer.refused, true);
        if (!stay || answer.again) back(answer.again ?? before);
        if (answer.again) compare(body);
        return;
      }
      if (body.verb === "undo") rulings.pop();
      else if (answer.decision) rulings.push(answer.decision);
      tell(body.verb === "undo" ? `undone: ${answer.said}` : answer.said);
      if (answer.choice) offer(answer.choice);
      if (answer.again && (!item() || body.verb === "undo" || key(item().dataset) === key(body)))
        back(answer.again);
      if (!stay && answer.items.length) take(answer.items[0]);
    })
    .catch((error) => {
      tell(error.message, true);
      if (before) back(before);
    });
}

const fact = () => {
  const { subject, id, version } = item().dataset;
  return { subject, id: Number(id), version, reason: field("reason")?.value ?? "" };
};
const field = (name) => now.querySelector(`.desk-fact [name=${name}]`);

// What differs from what was shown, as an amendment takes it.
function changes() {
  const changed = {};
  for (const input of now.querySelectorAll(".desk-fact [name]")) {
    if (input.name === "reason") continue;
    const chosen = [...(input.options ?? [])].find((option) => option.defaultSelected)?.value;
    const first = input.options ? (chosen ?? "") : input.defaultValue;
    if (input.value === first) continue;
    const number = ["speaker", "forum", "edition"].includes(input.name);
    changed[input.name] = number ? (input.value === "" ? null : Number(input.value)) : input.value;
  }
  return changed;
}

// The selection in code points of the article's text: JavaScript counts UTF-16, Rostrum does not.
function selected() {
  const article = now.querySelector(".rostrum-article");
  const selection = getSelection();
  if (!article || selection.isCollapsed || !article.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(article);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(item().dataset.from) + [...before.toString()].length;
  const words = range.toString();
  const lead = [...words].length - [...words.trimStart()].length;
  return [start + lead, start + lead + [...words.trim()].length];
}

// Pairs are judged, facts are ruled on: a key of the one does nothing to the other.
const paired = () => item().dataset.subject === "pair";
const judge = (verb) => {
  const keep = now.querySelector(".desk-fact [name=keep]:checked")?.value;
  return rule({ verb, pair: Number(item().dataset.id), keep, reason: field("reason").value });
};

// What was asked and refused because somebody else was faster, beside what they ruled.
function compare(body) {
  const asked = body.verb === "amend" ? Object.entries(body.changes) : [["you chose to", body.verb]];
  const list = document.createElement("dl");
  for (const [name, value] of asked) {
    const [term, words] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = name;
    words.textContent = typeof value === "string" ? value || "nothing" : JSON.stringify(value);
    list.append(term, words);
  }
  const note = document.createElement("section");
  note.className = "desk-conflict";
  note.setAttribute("aria-label", "Your version");
  note.innerHTML = "<p>Theirs is in the fields. Yours was not saved:</p>";
  note.append(list);
  now.querySelector(".desk-fact h2").after(note);
}

// A speaker or forum that the engine missed: the selected words name it, the fields tell the rest.
function introduce(kind) {
  const form = now.querySelector(`[data-new=${kind}]`);
  if (!form) return undefined;
  const span = selected();
  if (!span) return tell(`Select the words in the article that name the ${kind} first.`, true);
  const words = getSelection().toString().trim().replace(/\s+/g, " ");
  for (const input of form.querySelectorAll("input")) input.value = "";
  form.dataset.span = JSON.stringify(span);
  form.querySelector("q").textContent = words;
  const name = form.querySelector("[data-told=name]");
  name.value = words;
  unfold(form, true);
  chosen.add(getSelection().getRangeAt(0).cloneRange()); // a field with the focus hides a selection
  name.focus();
  name.select();
}
function unfold(form, open) {
  chosen.clear();
  form.hidden = !open;
  now.querySelector(`[aria-controls=${form.id}]`).setAttribute("aria-expanded", open);
}
const openForm = () => now.querySelector(".desk-new:not([hidden])");
function leave() {
  const form = openForm();
  if (!form) return;
  unfold(form, false);
  field(form.dataset.new).focus();
}
function make() {
  const form = openForm();
  if (!form) return undefined;
  const told = {};
  for (const input of form.querySelectorAll("[data-told]")) told[input.dataset.told] = input.value;
  const { new: subject, span } = form.dataset;
  const article = Number(item().dataset.article);
  return rule({ verb: "add", subject, article, span: JSON.parse(span), told }, { stay: true });
}
// Of a forum the selected words support the field that is named beside the button.
function placed(span) {
  const field = now.querySelector("[data-words]").value;
  return { field, text_sha256: item().dataset.text, spans: [span] };
}
// Choose what was added; what was taken back is no choice any more.
function offer({ field: name, id, name: words, there }) {
  const select = field(name);
  if (!select) return;
  const known = [...select.options].find((option) => option.value === String(id));
  if (!there) {
    known?.remove();
    return;
  }
  if (!known) select.add(new Option(words, id));
  select.value = String(id);
  const form = now.querySelector(`[data-new=${name}]`);
  if (form) unfold(form, false);
  select.focus();
}

// Select words of the article: those typed, from behind the ones that were selected last on.
function look(words) {
  const article = now.querySelector(".rostrum-article");
  const text = article.textContent;
  const folded = [text.toLowerCase(), words.toLowerCase()];
  const [within, wanted] = folded[0].length === text.length ? folded : [text, words];
  const { found: last = "", at = "-1" } = article.dataset;
  const from = last === wanted ? Number(at) + 1 : 0;
  const start = [within.indexOf(wanted, from), within.indexOf(wanted)].find((one) => one >= 0);
  if (start === undefined) return tell(`The article does not have “${words}”.`, true);
  Object.assign(article.dataset, { found: wanted, at: start });
  const [first, end] = [place(article, start, 1), place(article, start + words.length, 0)];
  now.querySelector(".desk-article").focus({ preventScroll: true });
  getSelection().setBaseAndExtent(...first, ...end);
  first[0].parentElement.scrollIntoView({ block: "nearest" });
  tell("Found and selected; Shift and an arrow move the end.");
}
// The text node and the offset in it of a position; at a border in the node before or behind it.
function place(article, position, behind) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let at = 0;
  while (walker.nextNode() && at + walker.currentNode.length < position + behind)
    at += walker.currentNode.length;
  return [walker.currentNode, position - at];
}

let moves = ""; // which end of the selected words the arrows move
const verbs = {
  same: () => judge("same"),
  different: () => judge("different"),
  unsure: () => judge("unsure"),
  accept: () => rule({ verb: "accept", ...fact() }),
  reject: () => rule({ verb: "reject", ...fact() }),
  skip: () => rule({ verb: "skip" }),
  undo: () => rule({ verb: "undo" }, { stay: true }),
  amend: () => {
    const changed = changes();
    if (!Object.keys(changed).length) return tell("Nothing was changed.", true);
    return rule({ verb: "amend", ...fact(), changes: changed }, { stay: true });
  },
  take: () => {
    const marks = now.querySelectorAll(".rostrum-article mark.part");
    if (!marks.length) return tell("There are no words of it in this article.", true);
    const selection = getSelection();
    const ends = document.createRange();
    ends.setStartBefore(marks[0]);
    ends.setEndAfter(marks[marks.length - 1]);
    const there = !selection.isCollapsed && selection.toString() === ends.toString();
    now.querySelector(".desk-article").focus({ preventScroll: true }); // the arrows move what has the focus
    const start = [ends.startContainer, ends.startOffset];
    const end = [ends.endContainer, ends.endOffset];
    if (there && moves === "end") selection.setBaseAndExtent(...end, ...start);
    else selection.setBaseAndExtent(...start, ...end);
    moves = there && moves === "end" ? "start" : "end";
    tell(`Its words are selected; Shift and an arrow move the ${moves}.`);
  },
  voice: () => introduce("speaker"),
  gathering: () => introduce("forum"),
  make,
  leave,
  look: () => {
    const input = now.querySelector("[data-look]");
    input?.focus();
    input?.select();
  },
  edit: () => now.querySelector(".desk-fact [name]")?.focus(),
  span: () => {
    const span = selected();
    if (!span) return tell("Select the words in the article first.", true);
    const changes = item().dataset.subject === "forum" ? { place: placed(span) } : { parts: [span] };
    return rule({ verb: "amend", ...fact(), changes }, { stay: true });
  },
  add: () => {
    const span = selected();
    if (!span) return tell("Select the words in the article first.", true);
    const speaker = field("speaker")?.value;
    if (!speaker) return tell("Choose the speaker first.", true);
    const [kind, forum] = [field("kind").value, field("forum").value];
    const body = { verb: "add", article: Number(item().dataset.article), parts: [span], speaker, kind, forum };
    return rule(body, { stay: true });
  },
};
const forPairs = new Set(["same", "different", "unsure"]);
const forAll = new Set(["skip", "undo"]);
const keys = { y: "same", d: "different", o: "unsure", a: "accept", r: "reject", s: "skip", n: "skip", u: "undo", e: "edit", m: "span", "+": "add", v: "take", w: "voice", f: "gathering", "/": "look" };

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type=radio]), select, textarea");
  if (typing && event.key === "Escape") {
    if (event.target.closest(".desk-new")) return leave();
    return now.querySelector("h2")?.focus();
  }
  if (event.key === "Enter" && event.target.matches(".desk-new [data-told]")) {
    event.preventDefault();
    return make();
  }
  if (event.key === "Enter" && event.target.matches("[data-look]")) {
    event.preventDefault();
    return event.target.value.trim() && look(event.target.value.trim());
  }
  if (event.key === "Enter" && event.target.matches(".desk-fact select")) {
    event.preventDefault();
    return verbs.amend();
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "u" && !item()) return verbs.undo();
  if (!item()) return;
  const verb = keys[event.key];
  if (!verb || (!forAll.has(verb) && forPairs.has(verb) !== paired())) return;
  event.preventDefault();
  verbs[verb]();
});
// Names beyond those of the article: what is typed is looked up, what is chosen joins the list.
const label = ([id, name]) => `${name} (${id})`;
let found = [];
desk.addEventListener("input", async ({ target }) => {
  const field = target.dataset.find;
  if (!field || !target.value.trim()) return;
  const known = found.find((one) => label(one) === target.value);
  if (known) return choose(target, known);
  const typed = target.value;
  const response = await fetch(`${desk.dataset.names}?${new URLSearchParams({ field, q: typed })}`);
  if (!response.ok || target.value !== typed) return;
  found = (await response.json()).names;
  target.list.replaceChildren(...found.map((one) => new Option("", label(one))));
});
function choose(target, [id, name]) {
  const select = field(target.dataset.find);
  const there = [...select.options].some((option) => option.value === String(id));
  if (!there) select.add(new Option(name, id));
  select.value = String(id);
  target.value = "";
  target.list.replaceChildren();
  select.focus();
}
// Enter in the field takes the first that was found, instead of amending.
desk.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.dataset.find) return;
  event.preventDefault();
  if (event.target.value.trim() && found.length) choose(event.target, found[0]);
});
// A button pressed with the mouse must not take the selection away.
desk.addEventListener("mousedown", (event) => {
  if (event.target.matches("[data-verb=span], [data-verb=add], [data-verb=voice], [data-verb=gathering]"))
    event.preventDefault();
});
desk.addEventListener("click", (event) => {
  const verb = event.target.dataset.verb;
  if (verb && verb !== "amend") verbs[verb]();
});
desk.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!paired()) verbs.amend();
});
last = placeOf(next) || placeOf(now.innerHTML);
show(now.innerHTML, false);
