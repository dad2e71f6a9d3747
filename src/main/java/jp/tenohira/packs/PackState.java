package jp.tenohira.packs;

/** How far a pack is. Texts change in a draft only; what is frozen never changes again. */
public enum PackState {
    DRAFT,
    APPROVED,
    FROZEN
}
