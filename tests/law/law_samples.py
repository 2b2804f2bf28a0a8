"""An invented law in plain text, as a PDF of the official make, and helpers to read laws from strings."""

from __future__ import annotations

import textwrap
from pathlib import Path

from law_pdf_writer import Text, write_pdf

from resguardo.law import LawArticle, LawText, read_law

TITLE = "Ley de Faros y Balizas"

# One paragraph an entry, in print order. "#": heading. ">": reform note. "I|": bold label. Indents: "" the article's own,
# "+" of a fraction's text, "++" of an inciso's.
PARAGRAPHS = (
    "#TÍTULO PRIMERO",
    "#DE LA LUZ Y DE LA COSTA",
    "#Capítulo I",
    "#Disposiciones generales",
    "|Artículo 1.| Esta ley ordena el encendido de los faros de la costa y el cuidado de quienes navegan de noche, "
    "sin distinción de bandera ni de carga, en las aguas y playas que el mapa anexo señala con tinta azul.",
    "|Artículo 2.| El torrero atenderá cada faro conforme a lo siguiente:",
    "|I.| Encenderá la lámpara a más tardar en treinta y seis horas desde que reciba el aceite, y avisará de inmediato a "
    "la capitanía cuando el aceite falte;",
    "|II.| Llevará un cuaderno con:",
    "+|a)| La hora del encendido, y",
    "+|b)| El nombre de los barcos que pasen, que anotará dentro de los tres días siguientes a su paso por el faro y en "
    "la misma tinta azul;",
    ">Inciso reformado DOF 05-04-2019",
    "|III.| Responderá a las señales de otros faros.",
    "+Si las señales no se entienden, las repetirá cada quince minutos hasta que alguien conteste desde la otra orilla "
    "o salga el sol.",
    ">Fracción reformada DOF 05-04-2019, 12-01-2021",
    "El capitán del puerto resolverá en quince días hábiles las quejas contra un torrero, salvo lo dispuesto en el "
    "artículo 4 de esta Ley para los faros abandonados.",
    ">Párrafo adicionado DOF 12-01-2021",
    "|Artículo 2 Bis.| (Se deroga).",
    ">Artículo adicionado DOF 05-04-2019. Derogado DOF 12-01-2021",
    "#Capítulo II",
    "#De los faros abandonados",
    ">Denominación del Capítulo reformada DOF 30-06-2015",
    "|Artículo 3.-| Un faro se tendrá por abandonado cuando su luz falte treinta noches seguidas.",
    "|Artículo 4.| Los faros abandonados se entregarán:",
    "|I.| Al municipio, o",
    "|II.| A quien los cuide.",
    "La entrega constará por escrito y requerirá:",
    "|I.| Dos testigos, y",
    "|II.| Un plano de la torre.",
    ">Artículo reformado DOF 12-01-2021",
)
TRANSITORY = (
    "#TRANSITORIOS",
    "|Primero.| Esta ley entrará en vigor el día siguiente al de su publicación.",
    "|Artículo 5.| Se abroga la ordenanza de faroles.",
)
UNITS = {
    "1": ("parr-1",),
    "2": ("parr-1", "I", "II", "II-a", "II-b", "III", "III-parr-2", "parr-2"),
    "2 Bis": (),
    "3": ("parr-1",),
    "4": ("parr-1", "I", "II", "parr-2", "parr-2-I", "parr-2-II"),
}
REFORMED = {
    "1": (),
    "2": ("2019-04-05", "2021-01-12"),
    "2 Bis": ("2019-04-05", "2021-01-12"),
    "3": (),
    "4": ("2021-01-12",),
}


def plain_law(paragraphs: tuple[str, ...] = PARAGRAPHS + TRANSITORY, width: int = 78) -> str:
    """The law in plain text: wrapped lines, a blank line between paragraphs, the Cámara's furniture now and then."""
    furniture = (
        "LEY DE FAROS Y BALIZAS\nCÁMARA DE DIPUTADOS DEL H. CONGRESO DE LA UNIÓN\nSecretaría General\n"
        "Secretaría de Servicios Parlamentarios\nÚltima Reforma DOF 12-01-2021\n{} de 3\n"
    )
    front = (
        "LEY DE FAROS Y BALIZAS\n\nNueva Ley publicada en el Diario Oficial de la Federación el 7 de marzo de 2011\n\n"
        "TEXTO VIGENTE\nÚltima reforma publicada DOF 12-01-2021\n\nEL CONGRESO DECRETA:\n\n"
        "ARTÍCULO ÚNICO. Se expide la Ley de Faros y Balizas.\n"
    )
    out = [furniture.format(1), front]
    for index, paragraph in enumerate(paragraphs):
        if index in (8, 16):
            out.append(furniture.format(index // 8 + 1))
        bare = paragraph.lstrip("#>+").replace("|", "", 2) if "|" in paragraph else paragraph.lstrip("#>+")
        out.append(textwrap.fill(bare, width) + "\n")
    return "\n".join(out)


def pdf_law(paragraphs: tuple[str, ...] = PARAGRAPHS + TRANSITORY, bold: bool = True, spaced: bool = True) -> bytes:
    """The same law as a PDF laid out as the Cámara's are: hanging fractions, notes in small type at the right.

    `bold`: numbers and headings are set in bold. `spaced`: wrapped lines keep the space at which they wrapped.
    """
    pages: list[list[Text]] = []
    lines: list[list[Text]] = [_front()]
    for paragraph in paragraphs:
        lines.append(_laid_out(paragraph, bold, spaced))
    y = 0.0
    for block in lines:
        height = sum(24.0 if i == 0 else 11.5 for i, _ in enumerate(block))
        if not pages or y - height < 70:
            pages.append([])
            y = 690.0
        for index, line in enumerate(block):
            y -= (10 if line.size < 9 else 24) if index == 0 else 11.5
            pages[-1].append(line._replace(y=y))
    for number, page in enumerate(pages, 1):
        page[:0] = [
            Text("LEY DE FAROS Y BALIZAS", 440, 742, 8, bold),
            Text("CÁMARA DE DIPUTADOS DEL H. CONGRESO DE LA UNIÓN", 137, 729, 7, bold),
            Text("Última Reforma DOF 12-01-2021", 439, 729, 7),
            Text(f"{number} de {len(pages)}", 294, 38, 9),
        ]
    return write_pdf(pages, title=TITLE)


def _front() -> list[Text]:
    return [
        Text("LEY DE FAROS Y BALIZAS", 240, 0, 11, True),
        Text("Nueva Ley publicada en el Diario Oficial de la Federación el 7 de marzo de 2011", 146, 0, 8, True),
        Text("Última reforma publicada DOF 12-01-2021", 220, 0, 8, True),
    ]


def _laid_out(paragraph: str, bold: bool, spaced: bool) -> list[Text]:
    if paragraph.startswith("#"):
        return [Text(paragraph[1:], 306 - len(paragraph) * 2.6, 0, 11, bold)]
    if paragraph.startswith(">"):
        return [Text(paragraph[1:], 541 - len(paragraph) * 3.6, 0, 8)]
    depth = len(paragraph) - len(paragraph.lstrip("+"))
    text = paragraph.lstrip("+")
    head, text = text[1:].split("|", 1) if text.startswith("|") else ("", text)
    own = head.startswith("Art") or (not head and not depth)
    first, rest = (85.0, 71.0) if own else (85.0 + 29 * depth, 85.0 + 29 * (depth + bool(head)))
    wrapped = textwrap.wrap(head + text, int((541 - rest) / 4.9))
    out = []
    for index, line in enumerate(wrapped):
        tail = " " if spaced and index < len(wrapped) - 1 else ""
        if index or not head or not bold:
            out.append(Text(line + tail, rest if index else first, 0))
        else:
            out.append(Text(line[len(head) :] + tail, first, 0, head=head))
    return out


def read_text(folder: Path, text: str, law: str = "prueba") -> LawText:
    """Read a law from a string, as a plain-text file."""
    path = folder / f"{law}.txt"
    path.write_text(text, encoding="utf-8")
    return read_law(path, law)


def article(folder: Path, body: str) -> LawArticle:
    """Read the one article of a law whose body is given: paragraphs separated by blank lines."""
    (found,) = read_text(folder, f"LEY DE PRUEBA\n\nArtículo 1. {body.strip()}\n").articles
    return found
