// What the frame does in the browser: menus, command list, shortcuts, choices of appearance.
// No page brings a script of its own; it marks elements with data-* and this file acts.
(function () {
  "use strict";
  var root = document.documentElement;

  // ---- Acts of buttons: data-act ----
  var acts = {
    rail: smart360.rail,
    find: openPalette,
    keys: function () {
      open("keys");
    },
    show: function (button) {
      open(button.dataset.of);
    },
    close: function (button) {
      button.closest("dialog").close();
    },
    reveal: function (button) {
      var input = button.parentElement.querySelector("input");
      var shown = input.type === "password";
      input.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    },
    copy: function (button) {
      navigator.clipboard.writeText(document.getElementById(button.dataset.of).innerText.trim());
      button.classList.add("done");
    },
    print: function () {
      window.print();
    },
  };

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-act]");
    if (button && acts[button.dataset.act]) {
      acts[button.dataset.act](button);
    }
    choose(event.target);
    if (event.target.matches("dialog")) {
      event.target.close();
    }
    var row = event.target.closest("tr[data-href]");
    if (row && !event.target.closest("a, button, input, label")) {
      location.href = row.dataset.href;
    }
  });

  function open(id) {
    var dialog = document.getElementById(id);
    if (dialog && !dialog.open) {
      hidePopovers();
      dialog.showModal();
      doneIn(dialog, id);
    }
  }

  // A form with several dialogs tells the server in which of them an act is done.
  function doneIn(dialog, name) {
    var form = dialog.closest("form");
    var field = form && form.querySelector("input[type=hidden][name=dialog]");
    if (field) {
      field.value = name;
    }
  }

  document.addEventListener(
    "close",
    function (event) {
      doneIn(event.target, "");
    },
    true
  );

  function hidePopovers() {
    document.querySelectorAll("[popover]:popover-open").forEach(function (p) {
      p.hidePopover();
    });
  }

  // ---- Appearance: shown at once, kept by the server ----
  function choose(target) {
    ["theme", "density", "keys"].forEach(function (kind) {
      var button = target.closest("[data-" + kind + "-choice]");
      if (!button) {
        return;
      }
      var choice = button.dataset[kind + "Choice"];
      if (kind === "theme") {
        smart360.theme(choice);
      } else {
        root.dataset[kind] = choice;
      }
      pressed();
      if (window.keepAppearance) {
        window.keepAppearance([{ name: kind, value: choice }]);
      }
    });
  }

  function pressed() {
    var now = { theme: smart360.theme(), density: root.dataset.density, keys: root.dataset.keys };
    Object.keys(now).forEach(function (kind) {
      document.querySelectorAll("[data-" + kind + "-choice]").forEach(function (button) {
        var on = button.dataset[kind + "Choice"] === now[kind];
        button.setAttribute("aria-pressed", String(on));
      });
    });
  }

  // ---- The list of pages and commands (Ctrl+K) ----
  function openPalette() {
    var palette = document.getElementById("palette");
    if (!palette) {
      return;
    }
    open("palette");
    var text = document.getElementById("palette-text");
    text.value = "";
    filterPalette();
    text.focus();
  }

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function options() {
    return Array.from(document.querySelectorAll("#palette-list li"));
  }

  function filterPalette() {
    var words = plain(document.getElementById("palette-text").value.replace(/^>/, "")).split(/\s+/);
    var shown = options().filter(function (option) {
      var text = plain(option.textContent);
      option.hidden = !words.every(function (word) {
        return text.includes(word);
      });
      return !option.hidden;
    });
    document.querySelector("#palette .none").hidden = shown.length > 0;
    select(shown, 0);
  }

  function select(shown, index) {
    options().forEach(function (option) {
      option.setAttribute("aria-selected", "false");
    });
    var chosen = shown[(index + shown.length) % shown.length];
    if (chosen) {
      chosen.setAttribute("aria-selected", "true");
      chosen.scrollIntoView({ block: "nearest" });
    }
  }

  function paletteKey(event) {
    var shown = options().filter(function (option) {
      return !option.hidden;
    });
    var at = shown.findIndex(function (option) {
      return option.getAttribute("aria-selected") === "true";
    });
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      select(shown, at + (event.key === "ArrowDown" ? 1 : -1));
      event.preventDefault();
    } else if (event.key === "Enter" && shown[at]) {
      var address = shown[at].querySelector("a").href;
      if (event.ctrlKey || event.metaKey) {
        window.open(address);
      } else {
        location.href = address;
      }
      event.preventDefault();
    }
  }

  // ---- Shortcuts ----
  var modules = { h: "home", c: "users", m: "gauge", b: "receipt", p: "wallet", s: "wrench", f: "truck" };
  var waitingForModule = false;

  function isTyping(target) {
    return target.closest("input, textarea, select, [contenteditable], .ui-selectonemenu") !== null;
  }

  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      openPalette();
      event.preventDefault();
    } else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      var form = event.target.closest("dialog, form");
      var submit = form && form.querySelector("[data-submit]:not([disabled])");
      if (submit) {
        submit.click();
        event.preventDefault();
      }
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
      singleKey(event);
    }
  });

  function singleKey(event) {
    var off = root.dataset.keys === "off" || document.querySelector("dialog[open], .ui-dialog-visible");
    if (off || isTyping(event.target)) {
      return;
    }
    var key = event.key.toLowerCase();
    if (waitingForModule) {
      waitingForModule = false;
      goTo(modules[key]);
      return;
    }
    if (key === "g") {
      waitingForModule = true;
      setTimeout(function () {
        waitingForModule = false;
      }, 1500);
    } else if (key === "/") {
      focusSearch(event);
    } else if (key === "?") {
      open("keys");
    } else if (key === "[") {
      smart360.rail();
    } else {
      pageKey(event, key);
    }
  }

  function goTo(icon) {
    var mark = icon && document.querySelector(".menu > li > a > .i-" + icon);
    if (mark) {
      location.href = mark.closest("a").href;
    }
  }

  function focusSearch(event) {
    var search = document.querySelector("[data-list-search]");
    if (search) {
      (search.querySelector("input") || search).focus();
      event.preventDefault();
    }
  }

  // A button that says data-key="a" is pressed by that key; data-row marks what J and K walk over.
  function pageKey(event, key) {
    var button = document.querySelector('[data-key="' + CSS.escape(key) + '"]:not([disabled])');
    if (button) {
      button.click();
      event.preventDefault();
      return;
    }
    if (key === "j" || key === "k") {
      walk(key === "j" ? 1 : -1);
    }
  }

  function walk(step) {
    var rows = Array.from(document.querySelectorAll("[data-row], .ui-datatable-data > tr"));
    var links = rows
      .map(function (row) {
        return row.matches("a") ? row : row.querySelector("a");
      })
      .filter(Boolean);
    var at = links.indexOf(document.activeElement);
    if (at < 0) {
      at = links.findIndex(function (link) {
        return link.closest("[aria-current='true']");
      });
    }
    var next = links[Math.min(Math.max(at + step, 0), links.length - 1)];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "nearest" });
      if (next.hasAttribute("data-follow")) {
        next.click();
      }
    }
  }

  // A filter that says data-auto is sent as soon as a choice in it changes.
  document.addEventListener("change", function (event) {
    var form = event.target.matches("select, input[type=month]") && event.target.closest("form[data-auto]");
    if (form) {
      form.requestSubmit();
    }
  });

  // ---- Uploads: what is too large is not sent; while files are read the form says so ----
  function fits(form) {
    var files = Array.from(form.querySelectorAll("input[type=file]"));
    var bytes = files.flatMap(function (input) {
      return Array.from(input.files);
    }).reduce(function (sum, file) {
      return sum + file.size;
    }, 0);
    files.forEach(function (input) {
      input.setCustomValidity(bytes > Number(form.dataset.most) ? form.dataset.tooLarge : "");
    });
  }

  document.addEventListener("change", function (event) {
    var form = event.target.matches("input[type=file]") && event.target.closest("form[data-most]");
    if (form) {
      fits(form);
      event.target.reportValidity();
    }
  });

  document.addEventListener("submit", function (event) {
    var form = event.target.closest("form[data-most]");
    if (form) {
      form.setAttribute("aria-busy", "true");
      form.querySelectorAll("[data-busy]").forEach(function (said) {
        said.textContent = said.dataset.busy;
      });
      // After this turn: a button that is off is not sent along.
      setTimeout(function () {
        form.querySelectorAll("button[type=submit]").forEach(function (button) {
          button.disabled = true;
        });
      });
    }
  });

  // ---- Start ----
  document.addEventListener("input", function (event) {
    if (event.target.id === "palette-text") {
      filterPalette();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.target.id === "palette-text") {
      paletteKey(event);
    }
  });
  pressed();

  // What came of an upload stands below the form: it is brought into sight, and read aloud.
  var result = document.querySelector("[data-result]");
  if (result) {
    result.focus();
  }

  // What was refused in a dialog is said there.
  var refused = document.querySelector("dialog[data-refused=true]");
  if (refused) {
    open(refused.id);
  }
})();
