package jp.tenohira.assistant.evidence.claims;

/** A claim with what it is stated of. */
public record Said(Claim claim, Subject subject) {}
