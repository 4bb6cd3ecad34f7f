"""A member of staff or a guest."""

import uuid

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models

from accounts.rules.names import normalised


class Staff(BaseUserManager["User"]):
    """Finds people by the name they sign in with. It makes nobody: `accounts.actions` does."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username=normalised(username or ""))


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in. Others see the working name, never the username; there is no e-mail and no surname."""

    handle = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(max_length=32, unique=True)
    working_name = models.CharField(max_length=40)
    # Where a guest works; empty for whoever works here.
    organisation = models.CharField(max_length=60, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=2, default="nl", choices=[("nl", "Nederlands"), ("en", "English")])
    is_active = models.BooleanField(default=True)

    # The exact time of the latest sign-in is nobody's business.
    last_login = None

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["working_name"]

    objects = Staff()

    def __str__(self) -> str:
        return self.working_name
