// before the first paint, so that nothing flashes: the reader's choice, else what the system prefers
try {
  const theme = localStorage.getItem("chancery.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
