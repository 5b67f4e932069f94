package org.lepi.admin.entity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.identity.PickedField;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.EntityLists;
import org.lepi.ejb.entity.ListPreferences;
import org.lepi.ejb.entity.ListQuery;
import org.lepi.ejb.entity.Listing;
import org.lepi.ejb.entity.QueryText;
import org.lepi.ejb.search.SearchRefused;
import org.lepi.model.failure.LepiException;

/** One page of the list of any kind of entity, as its address says. */
@Named
@RequestScoped
public class ListView {
    private static final String QUERY = "query";
    private static final int USUAL_SIZE = 25;
    private static final List<Integer> SIZES = List.of(25, 50, 100);

    @Inject
    private EntityKinds kinds;

    @Inject
    private EntityLists lists;

    @Inject
    private ListPreferences preferences;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    private ListAddress address = new ListAddress("list.xhtml", "", Map.of());
    private @Nullable EntityKind kind;
    private @Nullable ListQuery query;
    private String problem = "";
    private String searchProblem = "";
    private final Once<Listing> listing = new Once<>(this::read);
    private final Once<List<Column>> columns = new Once<>(() -> preferences.columns(kind()));
    private final Once<Map<String, Integer>> widths = new Once<>(() -> preferences.widths(kind()));
    private final Once<Map<String, String>> views = new Once<>(() -> preferences.views(kind()));

    @PostConstruct
    void readAddress() {
        ExternalContext external = faces.getExternalContext();
        Map<String, List<String>> parameters = given(external);
        String name = external.getRequestParameterMap().getOrDefault(ListAddress.KIND, "");
        address = new ListAddress("list.xhtml", name, parameters);
        kind = kinds.permitted(name, "view");
        try {
            query = ListQuery.parse(kind.table(), parameters, language.getZone());
        } catch (SearchRefused wrong) {
            searchProblem = words.of("search." + wrong.problem().name(), wrong.part());
            query = withoutSearch(parameters);
        } catch (LepiException wrong) {
            problem = String.valueOf(wrong.getMessage());
            query = ListQuery.all(language.getZone());
        }
    }

    /** What else the address says counts all the same. */
    private ListQuery withoutSearch(Map<String, List<String>> parameters) {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.remove("q");
        try {
            return ListQuery.parse(kind().table(), others, language.getZone());
        } catch (LepiException wrong) {
            problem = String.valueOf(wrong.getMessage());
            return ListQuery.all(language.getZone());
        }
    }

    /** What the address says; a form that is sent back brings it as one field. */
    private static Map<String, List<String>> given(ExternalContext external) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        String sentBack = external.getRequestParameterMap().get(QUERY);
        if (sentBack != null) {
            given.putAll(QueryText.parameters(sentBack));
        } else {
            external.getRequestParameterValuesMap()
                    .forEach((name, values) -> given.put(
                            name,
                            Arrays.stream(values)
                                    .filter(value -> !value.isBlank())
                                    .toList()));
        }
        given.keySet().removeIf(name -> !isPartOfAddress(name));
        given.values().removeIf(List::isEmpty);
        return given;
    }

    private static boolean isPartOfAddress(String name) {
        return name.startsWith("f.")
                || List.of(
                                "q",
                                "sort",
                                ListAddress.SIZE,
                                ListAddress.PICK,
                                InlineEdit.ROW,
                                "after",
                                "before",
                                "end",
                                "facets")
                        .contains(name);
    }

    private Listing read() {
        String before = parameter("before");
        boolean backwards = !before.isEmpty() || !parameter("end").isEmpty();
        return lists.page(
                getName(), query(), new Listing.Page(backwards ? before : parameter("after"), backwards, getSize()));
    }

    EntityKind kind() {
        EntityKind known = kind;
        if (known == null) {
            throw new IllegalStateException("the address has not been read");
        }
        return known;
    }

    ListQuery query() {
        ListQuery known = query;
        if (known == null) {
            throw new IllegalStateException("the address has not been read");
        }
        return known;
    }

    ListAddress address() {
        return address;
    }

    /** The first value of a part of the address; empty for none. */
    String parameter(String name) {
        List<String> values = address.parameters().getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    public String getName() {
        return kind().name();
    }

    /** What the address says wrongly, in a sentence; empty where it is right. */
    public String getProblem() {
        return problem;
    }

    public Listing getListing() {
        return listing.get();
    }

    public List<Column> getColumns() {
        return columns.get();
    }

    /** How wide columns are, by name; those of the usual width are absent. */
    Map<String, Integer> widths() {
        return widths.get();
    }

    /** Addresses of the caller's own views, by name. */
    public Map<String, String> getViews() {
        Map<String, String> addresses = new LinkedHashMap<>();
        views.get()
                .forEach((name, kept) -> addresses.put(
                        name, new ListAddress("list.xhtml", getName(), QueryText.parameters(kept)).toString()));
        return addresses;
    }

    /** What stands in the box, readable or not. */
    public String getSearch() {
        return searchProblem.isEmpty() ? query().search() : parameter("q");
    }

    /** The columns that a search may name. */
    public String getFields() {
        return kind().table().columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Why the search cannot be read, in a sentence; empty where it can. */
    public String getSearchProblem() {
        return searchProblem;
    }

    public boolean isNarrowed() {
        return query().isNarrowed();
    }

    public boolean may(String action) {
        return kinds.may(kind(), action);
    }

    /** Where one is added; empty where the caller cannot. */
    public String getAdding() {
        return may("add") ? ObjectPages.adding(kind(), getPick()).orElse("") : "";
    }

    public boolean isImportable() {
        return may("import") && kind().rowImport().isPresent();
    }

    /** Rows on a page: one of the sizes. */
    public int getSize() {
        return SIZES.stream()
                .filter(size -> size.toString().equals(parameter(ListAddress.SIZE)))
                .findFirst()
                .orElse(USUAL_SIZE);
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    public boolean isFaceted() {
        return !parameter("facets").isEmpty();
    }

    /** What may be done to what is ticked. */
    public List<String> getBulkActions() {
        List<String> actions = new ArrayList<>();
        kind().bulkActions().stream()
                .filter(action -> kinds.may(action.permission()))
                .forEach(action -> actions.add(action.name()));
        if (may("delete")
                && kind().form()
                        .filter(form -> form.possible().contains("delete"))
                        .isPresent()) {
            actions.add("delete");
        }
        return actions;
    }

    public boolean isBulky() {
        return !isPicking() && !getBulkActions().isEmpty();
    }

    /** Whether one of the rows is being chosen for a form in another window. */
    public boolean isPicking() {
        return !getPick().isEmpty();
    }

    /** The field of the other window's form; empty for none. */
    public String getPick() {
        return PickedField.of(parameter(ListAddress.PICK));
    }

    public boolean isSearchable() {
        return !kind().table().searches().isEmpty();
    }

    /** The address after its question mark, the kind aside. */
    public String getQueryText() {
        return address.query();
    }

    /** How the list is sorted, as the address says it. */
    public String getSortText() {
        return parameter("sort");
    }

    /** Where the same rows are to be had as a file. */
    public String exportAddress(String format) {
        return address.on("export").of(query()).with("format", format).toString();
    }

    /** The first page of the same list with so many rows. */
    public String sizeAddress(int size) {
        return address.of(query()).with(ListAddress.SIZE, String.valueOf(size)).toString();
    }
}
