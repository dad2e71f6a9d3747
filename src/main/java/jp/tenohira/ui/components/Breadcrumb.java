package jp.tenohira.ui.components;

import java.util.List;

/** The way from the home page to here. The last item is this page and is not a link. */
public record Breadcrumb(List<Link> way, String here) {

    public Breadcrumb {
        way = List.copyOf(way);
    }
}
