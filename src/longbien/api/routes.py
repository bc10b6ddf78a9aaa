"""The one router of the door: addresses that differ in their method alone must stand in one, whatever their subject."""

from ninja import Router

router = Router()
