package org.lepi.web.site;

import jakarta.servlet.ServletContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lepi.model.account.Language;

/** Every page of the website in every language, made once. */
public final class Site {
    private static final String ATTRIBUTE = Site.class.getName();
    private static final String PAGE = "index.html";

    private final Map<String, Map<Language, Page>> pages = new HashMap<>();

    /** Fails where a page names a file or words that there are not. */
    Site(PageTemplate template) {
        for (Language language : Language.values()) {
            Words words = new Words(language);
            template.files().keySet().stream()
                    .filter(file -> file.endsWith("/" + PAGE) || file.startsWith("/errors/"))
                    .forEach(file -> pages.computeIfAbsent(file, made -> new EnumMap<>(Language.class))
                            .put(language, new Page(template.fill(file, language, words), words.of("language"))));
        }
    }

    static void keep(ServletContext context, Site site) {
        context.setAttribute(ATTRIBUTE, site);
    }

    /** The site of this application. */
    public static Site in(ServletContext context) {
        return (Site) context.getAttribute(ATTRIBUTE);
    }

    /** Where visitors find the pages: paths that end with a slash, as the folders of the files do. */
    List<String> addresses() {
        return pages.keySet().stream()
                .filter(file -> file.endsWith("/" + PAGE))
                .map(file -> file.substring(0, file.length() - PAGE.length()))
                .sorted()
                .toList();
    }

    Page at(String address, Language language) {
        return page(address + PAGE, language);
    }

    /** A page that has no address of its own, such as {@code /errors/404.html}. */
    public Page page(String file, Language language) {
        return Objects.requireNonNull(pages.getOrDefault(file, Map.of()).get(language), file);
    }
}
