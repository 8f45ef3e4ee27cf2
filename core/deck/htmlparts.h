// The style and the script of a deck's web page. Neither holds a letter that XML escapes, so that their
// hashes hold for what is written.
#pragma once

namespace concave {

inline constexpr char htmlStyle[] = R"css(
:root { color-scheme: light dark; --around: #edf0f0; --words: #4a5353; }
@media (prefers-color-scheme: dark) { :root { --around: #111313; --words: #b5bdbd; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--around); color: var(--words); font: 15px/24px Inter, 'Noto Sans', sans-serif; }
main { display: grid; gap: 24px; padding: 24px; justify-items: center; }
section { width: min(100%, 1280px); scroll-margin: 24px; }
svg { display: block; width: 100%; height: auto; border-radius: 8px; }
text { white-space: pre; unicode-bidi: plaintext; }
section:focus { outline: none; }
section:focus-visible svg { outline: 2px solid #0f6b70; outline-offset: 2px; }
details { padding: 8px 2px; }
details p { margin: 4px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.data { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.alone main { display: block; padding: 0; }
.alone section { display: none; position: fixed; inset: 0; width: auto; height: auto; overflow: auto; }
.alone section.now { display: grid; align-content: center; justify-content: center; }
.alone svg { width: min(100vw, 177.78vh); border-radius: 0; }
.alone details { display: none; }
.alone.notes section.now { align-content: start; }
.alone.notes svg { width: min(100vw, 110vh); }
.alone.notes details { display: block; padding: 8px 24px; max-width: 110vh; }
@media print {
  @page { size: 338.67mm 190.5mm; margin: 0; }
  body { background: none; }
  main { display: block; padding: 0; }
  section { display: block !important; position: static !important; width: 100%; break-after: page; break-inside: avoid; }
  svg { width: 100%; border-radius: 0; }
  details, .data { display: none; }
}
)css";

/// Escape lists all slides again; F shows one at a time on the full screen; S shows the notes.
inline constexpr char htmlScript[] = R"js(
'use strict';
var pages = Array.from(document.querySelectorAll('section'));
var root = document.documentElement;
function current() {
  var at = pages.findIndex(function (page) { return '#' + page.id === location.hash; });
  return at === -1 ? 0 : at;
}
function show() {
  var now = pages[current()];
  pages.forEach(function (page) { page.classList.toggle('now', page === now); });
  if (location.hash !== '') {
    now.focus({ preventScroll: true });
    now.scrollIntoView({ block: 'nearest' });
  }
}
function go(to) {
  location.hash = '#' + pages[Math.max(0, Math.min(pages.length - 1, to))].id;
}
function alone(on) {
  root.classList.toggle('alone', on);
  show();
}
function fullScreen() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else if (root.requestFullscreen) {
    root.requestFullscreen().catch(function () {});
  }
}
function notes() {
  var on = root.classList.toggle('notes');
  document.querySelectorAll('details').forEach(function (one) { one.open = on; });
}
var keys = {
  ArrowRight: function () { go(current() + 1); },
  ArrowDown: function () { go(current() + 1); },
  PageDown: function () { go(current() + 1); },
  ' ': function () { go(current() + 1); },
  ArrowLeft: function () { go(current() - 1); },
  ArrowUp: function () { go(current() - 1); },
  PageUp: function () { go(current() - 1); },
  Home: function () { go(0); },
  End: function () { go(pages.length - 1); },
  Escape: function () { alone(false); },
  f: function () { alone(true); fullScreen(); },
  s: notes
};
document.addEventListener('keydown', function (event) {
  var own = event.target.closest('summary') !== null;
  var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  var work = keys[key];
  if (!work || event.ctrlKey || event.metaKey || event.altKey || (own ? key === ' ' : false)) return;
  event.preventDefault();
  if (key === ' ' ? event.shiftKey : false) {
    go(current() - 1);
  } else {
    work();
  }
});
window.addEventListener('hashchange', show);
document.addEventListener('fullscreenchange', function () {
  if (!document.fullscreenElement) alone(false);
});
show();
)js";

} // namespace concave
