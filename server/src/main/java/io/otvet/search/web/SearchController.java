package io.otvet.search.web;

import io.otvet.kernel.Access;
import io.otvet.search.spi.SearchSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One box for everything: each source answers under its own name. */
@RestController
class SearchController {

    private static final int LONGEST = 200;
    private static final int MOST = 50;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @GetMapping("/api/v1/search")
    Map<String, List<?>> search(
            Access who, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "10") int limit) {
        String text = q.strip().replace("\0", "");
        String asked = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        Map<String, List<?>> found = new LinkedHashMap<>();
        for (SearchSource source : sources) {
            found.put(source.kind(), asked.isEmpty() ? List.of() : source.find(who, asked, Math.clamp(limit, 1, MOST)));
        }
        return found;
    }
}
