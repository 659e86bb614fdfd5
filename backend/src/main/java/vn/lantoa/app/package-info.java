/** Composition: the contract, start-up checks, first run and demo data. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.app;
