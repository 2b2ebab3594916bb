"""Every environment variable, its meaning and default. All problems are reported at once."""

import re
from typing import Annotated, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class SettingsProblem(Exception):
    """Some variables cannot be used; one line each."""


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name} is no time zone; write one like America/New_York")
    return name


def _token(prefix: str) -> AfterValidator:
    def check(token: str) -> str:
        if token and not token.startswith(prefix):
            raise ValueError(f"it does not start with {prefix}; docs/connect-slack.md says which token goes where")
        return token

    return AfterValidator(check)


def _people(typed: str) -> tuple[str, ...]:
    ids = tuple(dict.fromkeys(filter(None, re.split(r"[,\s]+", typed))))
    wrong = [each for each in ids if not re.fullmatch(r"[UW][A-Z0-9]{2,}", each)]
    if wrong:
        raise ValueError(f"no Slack user ids: {', '.join(wrong)}; write them like U0123ABC, separated by commas")
    return ids


def _address(typed: str) -> str:
    address = typed.rstrip("/")
    if address and not re.fullmatch(r"https://[^\s/?#@<>`]+(/[^\s?#<>`]*)?", address):
        raise ValueError(f"{typed} is no public address; write one like https://rapporteur.example.org")
    return address


class Settings(BaseSettings):
    """Read from the environment, else from `.env` in the current folder."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", populate_by_name=True)

    database_url: str = Field(default="sqlite:///rapporteur.db", validation_alias="DATABASE_URL")
    slack_bot_token: Annotated[str, _token("xoxb-")] = Field(default="", validation_alias="SLACK_BOT_TOKEN")
    slack_app_token: Annotated[str, _token("xapp-")] = Field(
        default="", validation_alias="SLACK_APP_TOKEN"
    )  # Socket Mode
    slack_signing_secret: str = Field(default="", validation_alias="SLACK_SIGNING_SECRET")  # HTTP mode
    slack_api_url: str = Field(
        default="https://slack.com/api/", validation_alias="SLACK_API_URL"
    )  # or another Slack-like server
    command: Annotated[str, Field(pattern=r"^/[a-z0-9_-]{1,31}$")] = Field(
        default="/visit", validation_alias="RAPPORTEUR_COMMAND"
    )
    timezone: Annotated[str, AfterValidator(_zone)] = Field(
        default="America/New_York", validation_alias="RAPPORTEUR_TIMEZONE"
    )
    admins: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_people)] = Field(
        default=(), validate_default=False, validation_alias="RAPPORTEUR_ADMINS"
    )  # Slack user ids
    public_url: Annotated[str, AfterValidator(_address)] = Field(default="", validation_alias="RAPPORTEUR_PUBLIC_URL")
    port: int = Field(default=3000, validation_alias="PORT", ge=1, le=65535)
    # The time bases of delivery in seconds; tests shorten them, keeping the ratios.
    tick: float = Field(default=5, validation_alias="RAPPORTEUR_TICK", gt=0)
    lease: float = Field(default=60, validation_alias="RAPPORTEUR_LEASE", gt=0)
    timeout: float = Field(default=10, validation_alias="RAPPORTEUR_TIMEOUT", gt=0)
    settle: float = Field(default=45, validation_alias="RAPPORTEUR_SETTLE", gt=0)

    @model_validator(mode="after")
    def _in_proportion(self) -> Self:
        """That nothing is sent twice rests on these ratios."""
        if self.settle < 4 * self.timeout or self.lease < 2 * self.timeout:
            raise ValueError(
                "RAPPORTEUR_SETTLE has to be at least four, RAPPORTEUR_LEASE at least two RAPPORTEUR_TIMEOUT"
            )
        return self

    @property
    def connects(self) -> bool:
        """Whether somebody wants a workspace to be connected to; what is missing then is said."""
        return bool(self.slack_bot_token or self.slack_app_token or self.slack_signing_secret)

    @property
    def feeds_at(self) -> str:
        """Where calendars are fetched; "" where nothing is served, or nobody knows at which address."""
        return "" if self.slack_app_token else self.public_url

    @property
    def missing(self) -> tuple[str, ...]:
        """What a workspace cannot be connected without; SLACK_APP_TOKEN stands for either way of listening."""
        wanted = {
            "SLACK_BOT_TOKEN": self.slack_bot_token,
            "SLACK_APP_TOKEN": self.slack_app_token or self.slack_signing_secret,
        }
        return tuple(name for name, value in wanted.items() if not value)


def read_settings() -> Settings:
    """Raises SettingsProblem with every variable that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        problems = ((".".join(map(str, p["loc"])), p["msg"].removeprefix("Value error, ")) for p in error.errors())
        raise SettingsProblem("\n".join(f"{where}: {what}" if where else what for where, what in problems)) from None
