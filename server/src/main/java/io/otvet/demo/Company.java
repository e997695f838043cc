package io.otvet.demo;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.AgentId;
import io.otvet.staff.Agents;
import io.otvet.staff.TeamDraft;
import io.otvet.staff.Teams;
import io.otvet.tickets.Categories;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Three sites, eight agents in three teams, and what people write about. */
@Component
class Company {

    static final String PASSWORD = "demo-otvet";

    private static final Access DEMO = Access.robot("demo");

    private final Sites sites;
    private final Agents agents;
    private final Teams teams;
    private final Categories categories;
    private final Clock clock;

    Company(Sites sites, Agents agents, Teams teams, Categories categories, Clock clock) {
        this.sites = sites;
        this.agents = agents;
        this.teams = teams;
        this.categories = categories;
        this.clock = clock;
    }

    @Transactional
    Desk found() {
        Agent anna = agent("Анна Ковалёва", "anna", "administrator", "ru");
        Agent boris = agent("Борис Гордеев", "boris", "manager", "ru");
        List<Agent> school = List.of(anna, boris, agent("Юлия Серова", "julia", "agent", "ru"));
        List<Agent> shop = List.of(
                boris, agent("Пётр Лапин", "petr", "agent", "ru"), agent("Helen Brooks", "helen", "agent", "en"));
        List<Agent> library = List.of(
                anna,
                agent("Тимур Алиев", "timur", "agent", "ru"),
                agent("Марк Иванов", "mark", "agent", "ru"),
                agent("Nina West", "nina", "reader", "en"));
        return new Desk(
                List.of(
                        place("school", "Акварель", "help@akvarel.example", "#3453cf", "Забота о студентах", school),
                        place("shop", "Палитра", "shop@palitra.example", "#c47a09", "Заказы и доставка", shop),
                        place("library", "Библиотека", "ask@sadovaya.example", "#2b8f57", "Читатели", library)),
                categories());
    }

    private Agent agent(String name, String mailbox, String role, String locale) {
        String email = mailbox + "@otvet.example";
        return agents.invite(DEMO, new AgentDraft(name, email, role, true, locale, PASSWORD, null));
    }

    private Desk.Place place(String key, String name, String address, String color, String team, List<Agent> people) {
        List<String> domains = List.of(address.substring(address.indexOf('@') + 1));
        Site site = site(
                key,
                new SiteDraft(
                        name,
                        address,
                        null,
                        List.of("ru", "en"),
                        false,
                        color,
                        domains,
                        DemoHours.of(key, clock),
                        null));
        Set<AgentId> members = people.stream().map(Agent::id).collect(Collectors.toSet());
        Set<SiteId> looked = Set.of(site.id());
        UUID formed =
                teams.form(DEMO, new TeamDraft(team, members, looked)).id().value();
        List<UUID> answering = people.stream()
                .filter(agent -> agent.role().permissions().contains(Permission.TICKETS_WRITE))
                .map(agent -> agent.id().value())
                .toList();
        return new Desk.Place(key, site.id().value(), formed, answering);
    }

    /** The first site is there from the first start: it becomes the school. */
    private Site site(String key, SiteDraft draft) {
        return key.equals("school") ? sites.change(DEMO, sites.standard().id(), draft) : sites.open(DEMO, draft);
    }

    private Map<String, UUID> categories() {
        Map<String, UUID> made = new LinkedHashMap<>();
        for (String language : List.of("ru", "en")) {
            for (Story story : Stories.of(language)) {
                made.computeIfAbsent(
                        story.category(),
                        name -> categories.add(DEMO, name).id().value());
            }
        }
        return made;
    }
}
