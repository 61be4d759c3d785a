// What a page does without a round trip. Everything works without this file too.
(function () {
  "use strict";
  // A form that is on its way can't be sent a second time.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.onderweg) {
      event.preventDefault();
      return;
    }
    if (form.method === "post") {
      form.dataset.onderweg = "1";
      window.setTimeout(function () { delete form.dataset.onderweg; }, 8000);
    }
  });
  // Back to a page out of the cache: its forms may be sent again.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form").forEach(function (form) { delete form.dataset.onderweg; });
  });
  // A part of the page was replaced: counted, so that who follows the page can tell.
  document.addEventListener("htmx:afterSettle", function (event) {
    var doel = event.detail.target || event.target;
    if (doel && (doel.id === "werk" || doel.id === "gevonden")) {
      var html = document.documentElement;
      html.dataset.keren = String(Number(html.dataset.keren || "0") + 1);
    }
  });
  // What is refused shows its own page, as it does without script.
  document.addEventListener("htmx:responseError", function (event) {
    var form = event.detail.elt;
    if (form && form.tagName === "FORM" && event.detail.xhr.status !== 401) { form.submit(); }
  });
  // The elfproef while it is typed.
  document.addEventListener("input", function (event) {
    var veld = event.target;
    if (!veld.matches("input[data-bsn]")) { return; }
    var cijfers = veld.value.replace(/[^0-9]/g, "");
    var hint = document.getElementById(veld.id + "-proef");
    if (!hint) { return; }
    if (cijfers.length < 9) { hint.textContent = ""; return; }
    var som = 0;
    for (var i = 0; i < 9; i++) { som += Number(cijfers[i]) * (i === 8 ? -1 : 9 - i); }
    var goed = cijfers.length === 9 && (som % 11 === 0) && Number(cijfers) > 0;
    hint.textContent = goed ? "De elfproef klopt." : "Dit nummer doorstaat de elfproef niet.";
    hint.className = goed ? "goed" : "fout";
  });
})();
