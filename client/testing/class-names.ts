/** CSS modules in tests: every class is called by its own name. */
const classNames = new Proxy<Record<string, string>>({}, { get: (_target, name) => String(name) });

// CSS modules are default exports.
export { classNames as default };
