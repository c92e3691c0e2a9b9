"use strict";
// Everything can be read without this: it switches the theme, opens what is folded, filters by a word, and tells what a
// number of a note stands for.
const root = document.documentElement;
const tools = document.querySelector(".tools");
const theme = tools.querySelector("[name=theme]");
const fold = tools.querySelector("[name=fold]");
const filter = tools.querySelector("[name=filter]");
const found = tools.querySelector("output");
const contents = document.querySelector(".contents details");
const folded = [...document.querySelectorAll("main details")];
const cards = [...document.querySelectorAll("article")];
const filtered = [...cards, ...document.querySelectorAll(".section:not(.notes, .reading), .timeline :is(details, li), .entries li")];

const targetOf = fragment => document.getElementById(decodeURIComponent(fragment.slice(1)));

const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

const remember = value => { try { localStorage.setItem("assess-theme", value); } catch { /* storage is switched off */ } };

const recall = () => { try { return localStorage.getItem("assess-theme"); } catch { return null; } };

const show = word => {
  for (const element of filtered) element.hidden = !element.textContent.toLowerCase().includes(word);
  for (const link of contents.querySelectorAll("a")) link.parentElement.hidden = targetOf(link.hash).closest("[hidden]") !== null;
  found.value = word ? `${cards.filter(card => !card.closest("[hidden]")).length} / ${cards.length}` : "";
};

theme.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  theme.setAttribute("aria-pressed", isDark());
  remember(root.dataset.theme);
});

const isAnyClosed = () => folded.some(details => !details.open);

const nameFold = () => { fold.textContent = isAnyClosed() ? fold.dataset.open : fold.dataset.close; };

fold.addEventListener("click", () => {
  const open = isAnyClosed();
  for (const details of folded) details.open = open;
  nameFold();
});

for (const details of folded) details.addEventListener("toggle", nameFold);

filter.addEventListener("input", () => show(filter.value.trim().toLowerCase()));

// A link to what the filter hides shows everything again, also one that the address has led to before.
const reveal = fragment => {
  const target = targetOf(fragment);
  if (!target?.closest("[hidden]")) return;
  filter.value = "";
  show("");
  target.scrollIntoView();
};

addEventListener("hashchange", () => reveal(location.hash));

addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (link) reveal(link.getAttribute("href"));
});

for (const link of document.querySelectorAll("article a[href^='#'], .prose a[href^='#']")) {
  const note = targetOf(link.hash)?.closest(".notes li");
  if (note) link.title = note.querySelector("cite").textContent;
}

if (recall()) root.dataset.theme = recall();
theme.setAttribute("aria-pressed", isDark());
contents.open = matchMedia("(min-width: 64rem)").matches;
fold.hidden = folded.length === 0;
nameFold();
tools.hidden = false;
