// What the pages do beyond plain links and forms. Every page works without it.
"use strict";

const IDLE_REFRESH_MS = 60_000;

// Rows never move under a pointer, a caret or a screen reader: they are renewed only while nothing in them is in use.
function inUse(element) {
  return element.matches(":hover") || element.contains(document.activeElement);
}

function renewRows() {
  const rows = document.getElementById("rows");
  const news = document.getElementById("news");
  if (rows && !inUse(rows) && !inUse(news)) htmx.ajax("GET", rows.dataset.rows, { target: "#rows", swap: "outerHTML" });
}

// News is told once, and never under the focus. Rows that came unasked may have come into use while they were fetched.
let told = "";
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, serverResponse } = event.detail;
  if (target.id === "rows" && inUse(target) && !inUse(document.getElementById("news"))) event.detail.shouldSwap = false;
  if (target.id !== "news") return;
  if (serverResponse === told || inUse(target)) event.detail.shouldSwap = false;
  told = serverResponse;
  if (serverResponse) setTimeout(renewRows);
});

document.addEventListener("htmx:afterSwap", (event) => {
  showLocalTimes(event.detail.target.isConnected ? event.detail.target : document);
});

// Beside the moment in UTC, the clock of this computer: "03:22 UTC · 04:22 here".
function showLocalTimes(root) {
  const here = document.body.dataset.here;
  for (const time of root.querySelectorAll("time.moment:not([data-told])")) {
    const at = new Date(time.dateTime);
    time.dataset.told = "";
    if (at.getTimezoneOffset() === 0) continue;
    const clock = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    const told = document.createElement("span");
    told.className = "here";
    told.textContent = ` · ${clock} ${here}`;
    time.after(told);
  }
}

// Typing that was not sent is not left by accident.
function guard(form) {
  let touched = false;
  form.addEventListener("input", () => { touched = true; });
  form.addEventListener("submit", () => { touched = false; });
  form.addEventListener("longbien:saved", () => { touched = false; });
  window.addEventListener("beforeunload", (event) => { if (touched) event.preventDefault(); });
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("form[data-guard]").forEach(guard);
  document.querySelector("[autofocus]")?.focus();
  showLocalTimes(document);
  setInterval(renewRows, IDLE_REFRESH_MS);
});
