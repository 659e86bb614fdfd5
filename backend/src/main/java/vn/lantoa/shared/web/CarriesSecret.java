package vn.lantoa.shared.web;

/** A body with a secret in it: it is shown once and never kept, not even for a repeated request. */
public interface CarriesSecret {}
