"""The methods files.*: a place for a file, its content, and the message that shows it."""

from dataclasses import replace

from handlers.local.arguments import word
from handlers.local.conversations import enter
from handlers.local.model import Json, PostedMessage, SlackError, Uploaded
from handlers.local.workspace import LocalSlack

ALTERNATIVE = 1000  # characters


def begin(slack: LocalSlack, arguments: Json) -> Json:
    """files.getUploadURLExternal: where the content goes, as a path on the stand-in."""
    name, length = word(arguments, "filename"), word(arguments, "length")
    if not name or not length.isdigit() or not int(length):
        raise SlackError("missing_argument")
    if len(word(arguments, "alt_txt")) > ALTERNATIVE:
        raise SlackError("alt_txt_too_large")
    file = Uploaded(id=slack.new_id("F"), name=name, length=int(length), alt_text=word(arguments, "alt_txt"))
    slack.uploads[file.id] = file
    return {"file_id": file.id, "upload_url": f"{slack.url}/upload/{file.id}"}


def receive(slack: LocalSlack, file: str, content: bytes) -> None:
    with slack.lock:
        if file not in slack.uploads or len(content) != slack.uploads[file].length:
            raise SlackError("file_not_found")
        slack.uploads[file] = replace(slack.uploads[file], content=content)


def complete(slack: LocalSlack, arguments: Json) -> Json:
    """files.completeUploadExternal: the files, each with its title, in a message of their own."""
    channel = enter(slack, word(arguments, "channel_id"))
    shown = []
    for given in arguments["files"]:
        file = slack.uploads.get(str(given["id"]))
        if file is None or not file.content:
            raise SlackError("file_not_found")
        shown.append(replace(file, title=str(given.get("title") or file.name)))
    slack.uploads.update({file.id: file for file in shown})
    message = PostedMessage(channel=channel.id, ts="", user=slack.bot_user, bot_id=slack.bot_id, files=tuple(shown))
    slack.add_message(replace(message, thread_ts=word(arguments, "thread_ts")))
    return {"files": [{"id": file.id, "title": file.title} for file in shown]}
