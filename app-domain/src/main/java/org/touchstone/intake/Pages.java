package org.touchstone.intake;

/** The pages of the public web, fetched for somebody who wants to take one in. The site sees the newsroom's address. */
public interface Pages {

    /** The most redirects that are followed. */
    int MOST_REDIRECTS = 5;

    /**
     * Fetches one page or file, within ten seconds and ten megabytes.
     *
     * @param address what somebody typed or pasted; without a scheme it is taken for https
     * @throws NotFetched with the reason, when it is not fetched
     */
    Fetched fetch(String address, Progress progress) throws NotFetched;
}
