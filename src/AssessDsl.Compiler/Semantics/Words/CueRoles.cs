namespace AssessDsl.Compiler.Semantics;

/// <summary>What a word or short phrase does to the phrases around it; each is a section of <c>cues.txt</c>, which explains it.</summary>
[Flags]
internal enum CueRoles
{
    None = 0,
    Neutral = 1 << 0,
    Negator = 1 << 1,
    Transparent = 1 << 2,
    NoAdverb = 1 << 3,
    Denier = 1 << 4,
    Inverter = 1 << 5,
    Copula = 1 << 6,
    Asker = 1 << 7,
    Supposition = 1 << 8,
    InvertedSupposition = 1 << 9,
    Opinion = 1 << 10,
    Doubter = 1 << 11,
    BareDoubter = 1 << 12,
    Auxiliary = 1 << 13,
    Opener = 1 << 14,
    Joint = 1 << 15,
    Holder = 1 << 16,
    Article = 1 << 17,
    Preposition = 1 << 18,
    Reporter = 1 << 19,
    Past = 1 << 20,
    PastPreposition = 1 << 21,
    PastVerb = 1 << 22,
    Perception = 1 << 23,
    Period = 1 << 24,
    BeforeMonth = 1 << 25,
    Assessor = 1 << 26,
    BehindMonth = 1 << 27,
    Modal = 1 << 28,
}
