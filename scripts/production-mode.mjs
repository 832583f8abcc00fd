// Loaded before the portal by `npm run start:production`, on every system alike. What the environment says counts
// for nothing: whoever asks for production never gets the demo.
process.env.CONSEGNA_MODE = 'production'
