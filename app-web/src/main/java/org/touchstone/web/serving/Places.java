package org.touchstone.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.web.faces.RouteTable;

/** Everything public by its address: the pages for readers, and the formats. */
final class Places {

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");
    /** Pages that are made for one reader at one moment. */
    private static final Set<String> NEVER_KEPT = Set.of("/reviews/{slug}/report", "/receipts/{token}");
    private static final Pattern PAGE = Pattern.compile("page=[1-9][0-9]{0,5}");

    private record Known(Format format, Format.Address address, List<String> groups) {
    }

    private final List<Known> formats = new ArrayList<>();
    private final List<Alternates> alternates;

    Places(List<Format> formats, List<Alternates> alternates) {
        this.alternates = alternates;
        for (Format format : formats) {
            for (Format.Address address : format.addresses()) {
                this.formats.add(new Known(format, address, GROUP.matcher(address.path().pattern()).results()
                        .map(found -> found.group(1)).toList()));
            }
        }
    }

    Optional<Place> find(String path, HttpServletRequest request) {
        if (path.length() > RouteTable.LONGEST) {
            return Optional.empty();
        }
        for (Known known : formats) {
            Matcher matcher = known.address.path().matcher(path);
            if (matcher.matches()) {
                return Optional.of(format(known, matcher, path, request));
            }
        }
        return RouteTable.TOUCHSTONE.find(path).filter(match -> match.page().world() == RouteTable.World.READERS)
                .filter(match -> !NEVER_KEPT.contains(match.page().address()))
                .map(match -> page(match, request.getQueryString()));
    }

    /** Whether a format is found at this path, which then can only be read. */
    boolean isFormat(String path) {
        return path.length() <= RouteTable.LONGEST
                && formats.stream().anyMatch(known -> known.address.path().matcher(path).matches());
    }

    private Place page(RouteTable.Match match, @Nullable String query) {
        List<Alternates.Alternate> offered = alternates.stream()
                .flatMap(each -> each.of(match.page().address(), match.parameters()).stream()).toList();
        boolean known = query == null || query.isEmpty() || PAGE.matcher(query).matches();
        return Place.page(match.path(), match.parameters().get("slug"),
                known ? query == null ? "" : query : null, offered);
    }

    private static Place format(Known known, Matcher matcher, String path, HttpServletRequest request) {
        Map<String, String> parts = new LinkedHashMap<>();
        known.groups.forEach(group -> {
            String part = matcher.group(group);
            if (part != null) {
                parts.put(group, part);
            }
        });
        Map<String, String> parameters = parameters(request.getQueryString(), known.address.parameters());
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var asked = new Format.Asked(request, path, parts, parameters);
        return Place.format(path, parts.get("slug"), new Place.Written(known.format, asked), query);
    }

    /** The parameters that mean something, in the order in which the format names them. */
    private static Map<String, String> parameters(@Nullable String query, List<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        if (query == null || names.isEmpty()) {
            return found;
        }
        Map<String, String> sent = new LinkedHashMap<>();
        for (String pair : query.split("&", 64)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (names.contains(name)) {
                sent.putIfAbsent(name, decoded(equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        names.forEach(name -> {
            String value = sent.get(name);
            if (value != null) {
                found.put(name, value);
            }
        });
        return found;
    }

    /** What cannot be decoded is left as it was sent: it means nothing to anybody then. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }
}
