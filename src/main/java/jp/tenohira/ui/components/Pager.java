package jp.tenohira.ui.components;

import java.util.ArrayList;
import java.util.List;

/**
 * Leads through the pages of a long list.
 *
 * @param page this page, counted from 1
 * @param pages how many there are
 * @param hrefPattern the address of a page, with {@code {page}} where its number stands
 * @param summary what is shown now, such as "2,791件中 1〜50件"
 */
public record Pager(int page, int pages, String hrefPattern, String summary) {

    private static final int AROUND = 2;

    public Pager(int page, int pages, String hrefPattern) {
        this(page, pages, hrefPattern, "");
    }

    public String href(int number) {
        return hrefPattern.replace("{page}", Integer.toString(number));
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    /** The numbers to show: the first, the last and those around this page; 0 stands for a gap. */
    public List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= AROUND) {
                if (number - last > 1) {
                    numbers.add(0);
                }
                numbers.add(number);
                last = number;
            }
        }
        return List.copyOf(numbers);
    }
}
