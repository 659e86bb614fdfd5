package vn.lantoa.notification;

/**
 * What somebody is told in the morning, ready to be handed over.
 *
 * @param address where the channel reaches the person; empty where it needs none
 * @param messageId the same over every attempt, in the form of RFC 5322 without angle brackets
 */
public record Digest(
    String messageId, String address, String subject, String plainText, String html) {}
