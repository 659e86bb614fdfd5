// Before anything is drawn: the colours and the language this person chose, so that nothing flashes.
(function () {
  var root = document.documentElement;
  try {
    var colour = localStorage.getItem('lantoa.colour') || 'auto';
    var dark =
      colour === 'dark' ||
      (colour === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
    root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
    root.lang = localStorage.getItem('lantoa.language') === 'en' ? 'en' : 'vi';
  } catch {
    root.setAttribute('data-mantine-color-scheme', 'light');
  }
})();
