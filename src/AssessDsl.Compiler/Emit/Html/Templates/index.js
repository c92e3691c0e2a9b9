"use strict";
// Without this all briefs are shown; it lets a reader choose those that name an actor or carry a tag.
const tools = document.querySelector(".tools");
const choices = [...tools.querySelectorAll("select")];
const briefs = [...document.querySelectorAll(".briefs > li")];

const isChosen = brief => choices.every(choice => !choice.value || brief.dataset[choice.name].includes(` ${choice.value} `));

tools.addEventListener("change", () => {
  for (const brief of briefs) brief.hidden = !isChosen(brief);
});

// The theme that the reader has chosen on a brief.
try { document.documentElement.dataset.theme = localStorage.getItem("assess-theme") ?? ""; } catch { /* storage is switched off */ }

tools.hidden = choices.length === 0;
