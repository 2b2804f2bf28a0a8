"""`resguardo law …`: placeholder wiring."""
import click


@click.group()
def law() -> None:
    """The official texts."""
