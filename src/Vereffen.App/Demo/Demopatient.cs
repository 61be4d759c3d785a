using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Demo;

/// <summary>A patient of the sample world with the insurer that the practices believe in: the one of the first policy in the register.</summary>
internal sealed record Demopatient(Patient Patient, UzoviNummer Uzovi);
