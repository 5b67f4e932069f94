/* The code of a mailed link stands behind the #, which no server and no log sees; here it gets into the form. */
"use strict";
(() => {
  const code = document.querySelector("[data-code]");
  if (code && location.hash.length > 1) {
    code.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }
})();
