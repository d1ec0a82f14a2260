package org.touchstone.newsroom;

/** The member a request comes from, and the session it comes by. */
public record Recognised(Member member, Session session) {
}
