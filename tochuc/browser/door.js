// Runs before Neo4j Browser: says how to connect, as Neo4j Desktop would, and saves our queries beside what
// is saved already. The password stays in the memory of this page.
"use strict";
(() => {
  const given = JSON.parse(document.currentScript.dataset.given);

  const merged = (key, fresh) => {
    const name = `neo4j.${key}`;
    const kept = JSON.parse(localStorage.getItem(name) || "[]") || [];
    const own = new Set(fresh.map((item) => item.id));
    localStorage.setItem(name, JSON.stringify([...kept.filter((item) => !own.has(item.id)), ...fresh]));
  };
  merged("folders", given.folders);
  merged("documents", given.scripts);

  // Nothing is told to anybody.
  const settings = JSON.parse(localStorage.getItem("neo4j.settings") || "{}") || {};
  const quiet = { allowCrashReports: false, allowUserStats: false, initCmd: "" };
  localStorage.setItem("neo4j.settings", JSON.stringify({ ...settings, ...quiet }));

  // The program would store how it is connected, password included.
  const store = Storage.prototype.setItem;
  Storage.prototype.setItem = function (name, value) {
    if (name !== "neo4j.connections") store.call(this, name, value);
  };
  localStorage.removeItem("neo4j.connections");

  const protocols = { bolt: given.bolt, http: { host: location.hostname, port: location.port } };
  const graph = { status: "ACTIVE", connection: { configuration: { protocols } } };
  window.neo4jDesktopApi = { getContext: async () => ({ projects: [{ graphs: [graph] }], global: {} }) };
})();
