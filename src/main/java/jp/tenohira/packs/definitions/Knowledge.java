package jp.tenohira.packs.definitions;

import java.util.List;

/** What a definition may name. */
public interface Knowledge {

    /** Of one that may name anything: what was judged when it was published. */
    Knowledge OF_EVERYTHING = new Knowledge() {

        @Override
        public boolean hasFigure(String code) {
            return true;
        }

        @Override
        public boolean hasDimension(String code) {
            return true;
        }

        @Override
        public boolean hasTable(String name) {
            return true;
        }

        @Override
        public List<String> records() {
            return List.of();
        }

        @Override
        public List<String> unknownIn(String text) {
            return List.of();
        }
    };

    boolean hasFigure(String code);

    boolean hasDimension(String code);

    /** @param name of a published table */
    boolean hasTable(String name);

    /** The records of modules that can be listed; none for any. */
    List<String> records();

    /** What in a text names no figure. */
    List<String> unknownIn(String text);
}
