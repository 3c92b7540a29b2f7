// Stands in for the package `server-only`, which throws wherever the react-server condition is not set.
export {};
