package vn.lantoa.feed.internal;

import org.jspecify.annotations.Nullable;

/**
 * What a feed answers.
 *
 * @param body null where the client has it already
 */
public record FeedAnswer(String etag, @Nullable String body) {}
