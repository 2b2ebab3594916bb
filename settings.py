"""Every environment variable, its meaning and default. All problems are reported at once."""

from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


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
    port: int = Field(default=3000, validation_alias="PORT", ge=1, le=65535)
    # The time bases of delivery in seconds; tests shorten them, keeping the ratios.
    tick: float = Field(default=5, validation_alias="RAPPORTEUR_TICK", gt=0)
    lease: float = Field(default=60, validation_alias="RAPPORTEUR_LEASE", gt=0)
    timeout: float = Field(default=10, validation_alias="RAPPORTEUR_TIMEOUT", gt=0)
    settle: float = Field(default=45, validation_alias="RAPPORTEUR_SETTLE", gt=0)

    @property
    def connects(self) -> bool:
        """Whether there is a workspace to connect to."""
        return bool(self.slack_bot_token and (self.slack_app_token or self.slack_signing_secret))


def read_settings() -> Settings:
    """Raises SettingsProblem with every variable that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        lines = [f"{'.'.join(map(str, p['loc']))}: {p['msg'].removeprefix('Value error, ')}" for p in error.errors()]
        raise SettingsProblem("\n".join(lines)) from None
