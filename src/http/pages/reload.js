/** Loads a page again when its files have changed, unless somebody has typed into it. Only servers that watch their files send this script. */

const { path, version } = document.currentScript.dataset;

let isEdited = false;
addEventListener('input', () => (isEdited = true));

setInterval(async () => {
  if (document.hidden || isEdited) return;
  const latest = await fetch(path).then(
    (response) => response.text(),
    () => version, // The server has stopped, and may start again.
  );
  if (latest !== version) location.reload();
}, 1000);
