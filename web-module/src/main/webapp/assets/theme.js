// Runs before the first paint. The theme of the signed-in user is written by the server; pages
// without a user take the one last seen on this device. "system" follows the device.
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = matchMedia("(prefers-color-scheme: dark)");

  function kept(name) {
    try {
      return localStorage.getItem(name);
    } catch (e) {
      return null;
    }
  }

  function keep(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch (e) {
      // A browser that keeps nothing shows the standard.
    }
  }

  function paint() {
    root.dataset.theme = wanted === "system" ? (dark.matches ? "dark" : "light") : wanted;
  }

  var wanted = root.dataset.theme === "device" ? kept("theme") || "system" : root.dataset.theme;
  keep("theme", wanted);
  root.dataset.rail = kept("rail") || "wide";
  paint();
  dark.addEventListener("change", paint);

  window.smart360 = {
    theme: function (choice) {
      if (choice) {
        wanted = choice;
        keep("theme", choice);
        paint();
      }
      return wanted;
    },
    rail: function () {
      root.dataset.rail = root.dataset.rail === "wide" ? "narrow" : "wide";
      keep("rail", root.dataset.rail);
    },
  };
})();
