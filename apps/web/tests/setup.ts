// The few things of a browser that the formats and words ask for.
const kept = new Map<string, string>()
Object.assign(globalThis, {
  location: new URL('http://desk/'),
  addEventListener: () => {},
  navigator: { language: 'en' },
  localStorage: {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  },
})
