package letterbook.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import letterbook.base.ui.MenuCount;
import letterbook.base.ui.QuickSearch;
import letterbook.organisation.Organisations;
import letterbook.security.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every page: navigation, search, who is signed in, and what holds for the whole application. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Organisations organisations;

    private final Navigation navigation;
    private final Span organisation = new Span();
    private final Banners banners;
    private final UserMenu userMenu;
    private final Main content = new Main();

    MainLayout(
            AuthenticationContext authentication,
            CurrentUser currentUser,
            Organisations organisations,
            BannerFeed bannerFeed,
            ObjectProvider<QuickSearch> searches,
            List<MenuCount> counts) {
        this.organisations = organisations;
        this.banners = new Banners(bannerFeed);
        this.navigation = new Navigation(counts);
        this.userMenu = new UserMenu(currentUser, authentication::logout);

        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        organisation.addClassName("brand-organisation");
        setPrimarySection(Section.DRAWER);

        var product = new Anchor("", "Letterbook");
        product.addClassName("brand-product");
        var brand = new Div(product, organisation);
        brand.addClassName("brand");
        var bar = new Header(toggle, new SearchBox(searches), userMenu);
        bar.addClassName("bar");
        content.setId(SkipLink.TARGET);
        content.getElement().setAttribute("tabindex", "-1");
        addToNavbar(new SkipLink(), bar, banners);
        addToDrawer(brand, navigation);
        setContent(content);
    }

    /** Puts each page into the landmark that the skip link and screen readers jump to. */
    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.removeAll();
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement page) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        organisation.setText(organisations.current().name());
        userMenu.refresh();
        navigation.refresh();
        banners.refresh();
    }
}
