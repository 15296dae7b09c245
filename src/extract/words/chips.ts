/** Words around counts of accelerators and power. */
export type Chip = 'GPU' | 'TPU' | 'chip';

/** What the thing counted is called, by the unit it is reported in. */
export const CHIP_WORDS: Readonly<Record<Chip, string>> = {
  GPU: `GPU, GPUs, GPU's, graphics processing unit, graphics processing units, graphics processor, graphics processors,
    graphics card, graphics cards, graphics chips, GPU chips, GPU accelerators, card đồ họa, bộ xử lý đồ họa, chip đồ họa,
    chip GPU, card GPU, đơn vị xử lý đồ họa`,
  TPU: 'TPU, TPUs, tensor processing unit, tensor processing units, TPU chips, chip TPU, bộ xử lý tensor',
  chip: `chip, chips, AI chip, AI chips, chip AI, con chip AI, con chip, chip trí tuệ nhân tạo, accelerator, accelerators,
    AI accelerator, AI accelerators, AI processor, AI processors, chip tăng tốc AI, bộ tăng tốc AI, bộ xử lý AI,
    bộ tăng tốc, XPU, XPUs, NPU, NPUs, AI semiconductors, semiconductors, superchip, superchips, siêu chip, AI computing chips`,
};

/** Words that may stand between a count and what it counts, and never change what that is. */
export const CHIP_FILLERS = `Nvidia, NVIDIA's, AMD, Intel, Google, Huawei, Amazon, AWS, Microsoft, Meta, Cerebras, Alibaba, Baidu,
  Cambricon, Groq, of its own, of its, of their own, of their, own, of the, of these, of, the, 's, latest, new, advanced, more, additional,
  high-end, high-performance, interconnected, liquid-cooled, next-generation, next-gen, state-of-the-art, top-of-the-line,
  powerful, cutting-edge, dedicated, flagship, custom, specialized, specialised, in-house, individual, physical, equivalent,
  graphics, AI, data center, datacenter, data centre, enterprise-grade, cloud, HGX, DGX, AI-grade, high-bandwidth, brand-new, proprietary, in total, con, chiếc, cái, bộ, card, của, mới, tiên tiến, hiện đại,
  mạnh mẽ, cao cấp, thế hệ mới, loại, dòng, xử lý, Tensor Core`;

/** Families and makers' lines whose name alone says what is counted ("50,000 H100s", "10.000 Blackwell"). */
export const MODEL_UNITS: Readonly<Record<Chip, string>> = {
  GPU: `H100, H200, H800, H20, A100, A800, V100, P100, L4, L40, L40S, B100, B200, B300, GB200, GB300, GH200, RTX 4090, RTX 5090, RTX Pro 6000, T4, A10, A10G, A40, A6000, MI250, MI250X,
    MI300, MI300A, MI300X, MI308, MI308X, MI325X, MI350, MI350X, MI355X, MI400, MI430X, MI450, MI450X, MI500, Hopper, Blackwell,
    Blackwell Ultra, Rubin, Vera Rubin, Rubin Ultra, Ampere, Instinct, Grace Hopper, Grace Blackwell`,
  TPU: 'TPU v2, TPU v3, TPU v4, TPU v5, TPU v5e, TPU v5p, TPU v6, TPU v6e, TPU v7, Trillium, Ironwood',
  chip: `Ascend, Ascend 310, Ascend 910, Ascend 910A, Ascend 910B, Ascend 910C, Ascend 910D, Ascend 950, 910B, 910C, Trainium, Trainium1,
    Trainium2, Trainium3, Inferentia, Inferentia2, Gaudi, Gaudi 2, Gaudi 3, Gaudi2, Gaudi3, Maia, Maia 100, Maia 200, MTIA, Kunlun, Kunlun P800, WSE-3,
    Zhenwu, AI100, AI200, AI250, Cloud AI 100, D1`,
};

/** Forms of one model that articles write in several ways. */
export const MODEL_ALIASES: Readonly<Record<string, string>> = {
  'GB200 NVL72': 'GB200',
  'GB300 NVL72': 'GB300',
  '910B': 'Ascend 910B',
  '910C': 'Ascend 910C',
  'Trainium 1': 'Trainium',
  'Trainium 2': 'Trainium2',
  'Trainium 3': 'Trainium3',
  Trainium1: 'Trainium',
  Gaudi2: 'Gaudi 2',
  Gaudi3: 'Gaudi 3',
  TPUv4: 'TPU v4',
  TPUv5e: 'TPU v5e',
  TPUv5p: 'TPU v5p',
  TPUv6e: 'Trillium',
  TPUv7: 'Ironwood',
  'TPU v6e': 'Trillium',
  'TPU v7': 'Ironwood',
  MI300: 'MI300X',
  MI350: 'MI350X',
  MI308: 'MI308X',
};

export const POWER_WORDS: Readonly<Record<'MW' | 'GW', string>> = {
  MW: 'MW, megawatt, megawatts, mega watt, MWs, mê ga oát, MWp, MWe',
  GW: 'GW, gigawatt, gigawatts, giga watt, GWs, gi ga oát, GWp, GWe',
};
