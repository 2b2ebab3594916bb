"""local-slack's page in headless Chromium, as one person sees and uses it."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, expect, sync_playwright
from playwright.sync_api import Page as Tab

from tests.e2e.local_slack import Slack

DESKTOP, PHONE = (1280, 900), (390, 844)
NARROW = ".sidebar, .topbar { display: none !important }"  # a telephone shows one conversation and nothing beside it
UNDRAWN = {"[external_select]", "[rich_text]"}  # the search for a State, and the text of a letter
PATIENCE = 20_000  # milliseconds; a busy machine is slow


class Page:
    """One tab. What it asserts is what stands on the page."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._main, self._modal = tab.locator("main"), tab.locator(".modal")

    # Where

    def channel(self, name: str) -> None:
        self._go(name)

    def direct(self) -> None:
        """The conversation with the bot."""
        self._tab.locator(".sidebar-section", has_text="Direct messages").locator("+ .sidebar-item").click()

    def home(self, app: str = "rapporteur") -> None:
        self._go(app)

    def act_as(self, name: str) -> None:
        self._tab.locator(".actas select").select_option(label=name)

    def _go(self, name: str) -> None:
        self._tab.locator(".sidebar-item", has_text=name).last.click()

    # What is done

    def write(self, text: str) -> None:
        """A message or a command in the conversation that is open."""
        self._tab.locator(".composer-input").fill(text)
        self._tab.locator(".composer-send").click()

    def press(self, label: str) -> None:
        """The newest button with that label; in the form if one is open."""
        place = self._modal if self._modal.count() else self._main
        place.get_by_role("button", name=label, exact=True).last.click()

    def fill(self, label: str, text: str) -> None:
        self._field(label).locator("input, textarea").first.fill(text)

    def choose(self, label: str, option: str) -> None:
        self._field(label).locator("select").select_option(label=option)

    def _field(self, label: str) -> Locator:
        return self._modal.locator(".bk-input", has=self._tab.locator(".bk-label", has_text=label))

    # What is seen

    def sees(self, *words: str) -> None:
        """In what is open, all of them, before long."""
        for text in words:
            expect(self._main).to_contain_text(text, timeout=PATIENCE)

    def sees_no_more(self, text: str) -> None:
        expect(self._main).not_to_contain_text(text, timeout=PATIENCE)

    def sees_form(self, *words: str) -> None:
        for text in words:
            expect(self._modal).to_contain_text(text, timeout=PATIENCE)

    def sees_no_form(self) -> None:
        expect(self._modal).to_have_count(0, timeout=PATIENCE)

    def draws(self, view: dict[str, Any], *, of_form: bool = False) -> None:
        """Every block of the App Home, or of the form, and all but what it does not know."""
        place = self._modal if of_form else self._main
        if of_form:
            self.sees_form(view["title"]["text"])
        expect(place.locator(".blocks > *")).to_have_count(len(view["blocks"]), timeout=PATIENCE)
        assert {*place.locator(".bk-unknown").all_inner_texts()} <= UNDRAWN

    def messages(self, text: str) -> int:
        """How many messages hold it."""
        return self._main.locator(".msg", has_text=re.compile(re.escape(text))).count()

    def picture(self, path: Path, *, phone: bool = False) -> None:
        width, height = PHONE if phone else DESKTOP
        self._tab.set_viewport_size({"width": width, "height": height})
        style = self._tab.add_style_tag(content=NARROW) if phone else None
        self._tab.screenshot(path=path)
        if style:
            style.evaluate("style => style.remove()")


@contextmanager
def page_of(slack: Slack) -> Iterator[Page]:
    """The system's Chromium on the page of a workspace."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--no-sandbox"],  # as root, in a container
        )
        tab = chromium.new_page(viewport={"width": DESKTOP[0], "height": DESKTOP[1]})
        tab.set_default_timeout(PATIENCE)
        tab.goto(slack.url)
        yield Page(tab)
        chromium.close()
