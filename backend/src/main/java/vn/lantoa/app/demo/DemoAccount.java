package vn.lantoa.app.demo;

import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Role;

/**
 * An account that the demo data brings.
 *
 * @param password in the clear: it is printed for everyone who tries the product
 * @param purpose what to try with it, in one line
 */
public record DemoAccount(
    String userName, String password, Role role, String organisationName, Words purpose) {}
